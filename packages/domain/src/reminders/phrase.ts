/** A piece of a sentence; the one date that counts is printed strong. */
export interface Phrase {
  readonly text: string;
  readonly strong: boolean;
}

export const plain = (text: string): Phrase => ({ text, strong: false });
export const strong = (text: string): Phrase => ({ text, strong: true });
