/** The extension of a path in lower case, without its dot; empty where there is none, as with `.htaccess`. */
export const extensionOf = (path: string): string => /[^/]\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? "";
