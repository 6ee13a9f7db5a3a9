// Runs in the page, for tests: visible texts with a contrast below 4.5 (WCAG 2.2) to anything that they stand on. Where a
// pattern is behind a text, each of its colours counts.
(() => {
  const parse = (colour) => (colour.match(/[\d.]+/gu) ?? []).map(Number)
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  const behind = (node) => {
    if (node === null) return [[255, 255, 255]]
    const { backgroundColor, backgroundImage } = getComputedStyle(node)
    if (backgroundImage !== 'none') return (backgroundImage.match(/rgba?\([^)]*\)/gu) ?? []).map(parse)
    const colour = parse(backgroundColor)
    return colour[3] === 0 ? behind(node.parentElement) : [colour]
  }
  return [...document.querySelectorAll('body *')].flatMap((node) => {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '')
    if (!own || !node.checkVisibility() || ['SCRIPT', 'STYLE', 'OPTION'].includes(node.tagName)) return []
    const front = luminance(parse(getComputedStyle(node).color))
    return behind(node).flatMap((colour) => {
      const back = luminance(colour)
      const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05)
      return ratio >= 4.5 ? [] : [`${ratio.toFixed(2)} ${node.tagName} ${node.className} ${node.textContent.trim().slice(0, 40)}`]
    })
  })
})()
