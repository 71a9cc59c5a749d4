/**
 * Why a message to a group or a browser was cancelled: the school rehearses, the robot was disabled or the browser
 * switched off, its day is over, the person has no role any more, the mail that it tells of is withdrawn.
 */
export const mootReasons = ["rehearsal", "ended", "outdated", "no-access", "withdrawn"] as const;
export type MootReason = (typeof mootReasons)[number];
