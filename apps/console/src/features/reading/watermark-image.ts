const WIDTH = 420;
const HEIGHT = 220;

/** A tile of slanted text as an image in an address. */
export function watermarkImage(text: string): string {
  const safe = text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><text x="${WIDTH / 2}" y="${HEIGHT / 2}" transform="rotate(-24 ${WIDTH / 2} ${HEIGHT / 2})" text-anchor="middle" font-size="15" font-family="sans-serif" fill="#54625e" fill-opacity="0.22">${safe}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, "%27").replace(/\(/g, "%28").replace(/\)/g, "%29")}`;
}
