/**
 * Whether a text is made of Han, of letters, digits and signs of ASCII and of 、。《》 and their like alone, which Unicode's
 * normal forms leave as they are (UAX #15). Most texts are, and that is told faster than they are normalised.
 */
export function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_HAN ? code > LAST_HAN : !(code <= LAST_ASCII ? code >= BLANK : isSign(code)))
      return false;
  }
  return true;
}

const isSign = (code: number): boolean => code >= FIRST_SIGN && code <= LAST_SIGN;

const [BLANK, LAST_ASCII] = [0x20, 0x7e];
const [FIRST_SIGN, LAST_SIGN] = [0x3001, 0x3011];
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];
