/** Lists of mails show about so much of a subject in English. */
const MOST = 60;

/** A subject with its remark in brackets, or without it where both are too long. */
export function englishSubject(matter: string, remark: string): string {
  const whole = `${matter} (${remark})`;
  if (whole.length <= MOST) return whole;
  return matter.length <= MOST ? matter : `${matter.slice(0, MOST - 1)}…`;
}
