/** Passwords of key stores that anybody knows: defaults of tools and of their documentation. Data only. */

/** The tools' own first: keytool's `changeit`, Android's debug store, Google's `notasecret`, then what manuals type. */
export const publishedStorePasswords: readonly string[] = ['changeit', 'android', 'notasecret', 'password', 'changeme', '', 'secret', '123456', 'keystore', 'storepass', 'keypass', 'admin123', 'test123', '12345678', 'pass', '1234']
