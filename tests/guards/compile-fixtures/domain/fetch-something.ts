export const page: unknown = fetch("http://127.0.0.1/");
