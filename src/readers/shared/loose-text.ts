/** Where text lies that somebody saved beside an image: dumps are called anything. Not deeper, so that logs of a system are left alone. */
export const looseText: readonly string[] = ['/*.txt', '/*.log', '/*/*.txt', '/*/*.log']
