/** HTML that is written piece by piece and never grows beyond its limit. */
export interface HtmlOutput {
  /** The number of the piece, by which it can be replaced while the output goes on. */
  readonly write: (html: string) => number;
  readonly replace: (piece: number, html: string) => void;
  /** Nothing more is taken: the rest of the document is left out. */
  readonly isFull: () => boolean;
  readonly html: () => string;
}

export function htmlOutput(mostCharacters: number): HtmlOutput {
  const pieces: string[] = [];
  let length = 0;
  return {
    write: (html) => {
      length += html.length;
      return pieces.push(html) - 1;
    },
    replace: (piece, html) => {
      pieces[piece] = html;
    },
    isFull: () => length >= mostCharacters,
    html: () => pieces.join(""),
  };
}

export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
