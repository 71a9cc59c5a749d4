import type { Text } from "../../kernel/text.ts";
import { isSettled } from "./settled-text.ts";

export const personalNumberKinds = ["identity-card", "mobile", "bank-card"] as const;
export type PersonalNumberKind = (typeof personalNumberKinds)[number];

export const personalNumberNames: Record<PersonalNumberKind, Text> = {
  "identity-card": { zh: "身份证号", en: "identity card number" },
  mobile: { zh: "手机号", en: "mobile number" },
  "bank-card": { zh: "银行卡号", en: "bank card number" },
};

export interface PersonalNumber {
  readonly kind: PersonalNumberKind;
  /** Such as `1501**********123X`; the number itself is kept nowhere. */
  readonly masked: string;
  /** 电话 or the like stands just before it. */
  readonly isContact?: true;
}

/**
 * Numbers of persons in a text, masked: 居民身份证 of 18 digits by region, day of birth and check digit (GB 11643), mobile
 * numbers by their form, bank cards by head and check digit (Luhn). A number called 学号 or the like just before it is
 * neither a mobile number nor a card.
 */
export function personalNumbersIn(text: string): readonly PersonalNumber[] {
  if (!mayHoldNumber(text)) return [];
  const normal = plain(text);
  return Array.from(normal.matchAll(candidate), (match) => read(match[0], normal, match.index)).filter(
    (number) => number !== null,
  );
}

/** The text with every such number masked. */
export function maskNumbers(text: string): string {
  if (isSettled(text) && !mayHoldNumber(text)) return text;
  const normal = plain(text);
  if (!mayHoldNumber(normal)) return normal;
  return normal.replace(candidate, (number, at: number) => read(number, normal, at)?.masked ?? number);
}

/** Most texts have fewer digits than the shortest of these numbers: that is told before anything else is looked at. */
export function mayHoldNumber(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at += 1) {
    const code = text.charCodeAt(at);
    if (code < COLON ? code >= ZERO : code > LAST_PLAIN && !(code >= FIRST_HAN && code <= LAST_HAN))
      digits += 1;
  }
  return digits === FEWEST_DIGITS;
}

const FEWEST_DIGITS = 11;
const [ZERO, COLON, LAST_PLAIN] = [0x30, 0x3a, 0x7f];
/** Of what lies beyond plain signs, these are no digits, however written. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Without signs that have no width, such as a soft hyphen, and with ① and ² parted from the number that they touch. */
const plain = (text: string): string =>
  text
    .replace(composed, (sign, at: number) =>
      /\p{Nd}/u.test(`${text[at - 1] ?? ""}${text[at + 1] ?? ""}`) ? " " : sign,
    )
    .normalize("NFKC")
    .replace(/\p{Cf}+/gu, "");

/** Raised, lowered and enclosed digits, which NFKC makes plain ones. */
const composed = /[¹²³⁰-⁹₀-₉①-⒛⓪㉑-㉟㊱-㊿]/gu;

/** Numbers of a list, such as `1.` and `2.3.`, which no longer number precedes. */
const LISTED = String.raw`(?<![\dA-Za-z_.-])(?:[1-9]\d?\.){1,3}`;
/** Words that a number may touch: ID, No., IDNo. */
const LABEL = String.raw`(?<![\dA-Za-z])(?:id|no)(?:[ -]?(?:card|number|no))?\.?`;
const CONTACT = String.raw`(?:\b|[^\dA-Za-z])(?:\+?86[ -]?|(?:tel|mob|cell|phone|mobile)\.?)`;
const MOBILE = String.raw`1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}`;

/**
 * A run of digits that no letter or digit touches, or digits in the groups that people write: 6-8-4 of an identity card,
 * 3-4-4 of a mobile number, fours of a bank card. Each form has a fixed length, so the search is linear.
 */
const candidate = new RegExp(
  [
    // What stands before is looked at where so much of a number stands, and nowhere else.
    String.raw`(?=\d[\d -]{9})(?:(?:(?<![\dA-Za-z_.]|\d-)|(?<=${LISTED}|${LABEL}))(?:`,
    String.raw`\d{6}[ -]\d{8}[ -]\d{3}[\dXx]`,
    String.raw`|\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?`,
    String.raw`|\d{17}[\dXx]|\d{16,19}|${MOBILE}`,
    String.raw`)|(?<=${CONTACT})(?:${MOBILE}))(?![\dA-Za-z_]|[.-]\d)`,
  ].join(""),
  "giu",
);

function read(number: string, text: string, at: number): PersonalNumber | null {
  const digits = number.replace(/[ -]/gu, "").toUpperCase();
  const before = (at > 16 ? "…" : "") + text.slice(Math.max(0, at - 16), at);
  const kind = kindOf(digits, before);
  if (kind === null) return null;
  const contact = kind === "mobile" && contactLabel.test(before) ? { isContact: true as const } : {};
  return { kind, masked: mask(digits, kind === "mobile" ? 3 : 4), ...contact };
}

/** A label whose number comes next. */
export const contactLabel = /(?:电话|手机)(?:号码?)?\)?\s{0,4}[:：]?\s{0,4}$/u;

function kindOf(digits: string, before: string): PersonalNumberKind | null {
  if (looksLikeIdentityCard(digits)) return hasCheckDigit(digits) ? "identity-card" : null;
  if (serialBefore.test(before) || (/\d\.$/u.test(before) && !itemBefore.test(before))) return null;
  if (/^1[3-9]\d{9}$/u.test(digits)) return touchesLabel.test(before) ? null : "mobile";
  return isBankCard(digits) ? "bank-card" : null;
}

/** The last is the head of a DOI. */
const serialBefore =
  /(?:学号|考号|工号|编号|学籍号|准考证号|课程号|课程代码|课序号|教学班号?)\)?\s{0,4}[:：]?\s{0,4}$|(?<!\d)10\.\d{4,9}\/$/u;

/** A number without check digit behind one of these is of something else than a telephone. */
const touchesLabel = /(?:id|no|card|number)\.?$/iu;

/** A dot after a digit is a decimal point, unless it numbers what begins a line or follows a sentence. */
const itemBefore = /(?:^|[\n。；;])\s{0,4}(?:[1-9]\d?\.){1,3}$/u;

/** 62 and 4x are provinces too: what is formed like an identity card is no bank card, whatever its check digit. */
function looksLikeIdentityCard(digits: string): boolean {
  if (!/^\d{17}[\dX]$/u.test(digits) || !regions.has(digits.slice(0, 2))) return false;
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1900 && year < 2050 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Provinces by GB/T 2260; 83 stands on residence permits. */
const regions = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/** GB 11643-1999: ISO 7064 MOD 11-2. */
function hasCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return "10X98765432"[sum % 11] === digits[17];
}
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Heads: 62 (银联, 16 to 19 digits), 9558 (an older one of 19), 4, 51–55 and 35 (16). Heads 22 to 27 are left out: years
 * of entry begin so.
 */
const isBankCard = (digits: string): boolean =>
  /^62\d{14,17}$|^9558\d{15}$|^(?:4\d|5[1-5]|35)\d{14}$/u.test(digits) && passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** The head says where a number comes from; by the end its owner is found in the file. */
const mask = (digits: string, head: number): string =>
  digits.slice(0, head) + "*".repeat(digits.length - head - 4) + digits.slice(-4);
