/** `1.5 GiB`, for messages; what is too large by one byte is said with `Math.ceil`, never as large as is allowed. */
export const sizeText = (bytes: number, round: (value: number) => number = Math.round): string => {
  const [unit, size] = bytes >= 1024 ** 3 ? (["GiB", 1024 ** 3] as const) : (["MiB", 1024 ** 2] as const);
  return `${round((bytes / size) * 10) / 10} ${unit}`;
};
