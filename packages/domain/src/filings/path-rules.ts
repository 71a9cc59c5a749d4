import { err, ok, type Result } from "../kernel/result.ts";
import type { Text } from "../kernel/text.ts";
import { utf8Length } from "./byte-order.ts";
import { limits } from "./limits.ts";

/** What a relative path may not be; archives and uploads obey the same list. */
export const pathRuleNames = {
  "unreadable-name": { zh: "名称为空或编码无法识别", en: "empty, or in no known encoding" },
  "absolute-name": { zh: "不能是绝对路径", en: "absolute" },
  traversal: { zh: "不能指向上级目录", en: "leads out of its folder" },
  "control-character": { zh: "不能含控制字符或方向控制符", en: "holds a control or direction character" },
  "name-too-long": {
    zh: `文件名或文件夹名超过${limits.segmentBytes}字节`,
    en: `a name longer than ${limits.segmentBytes} bytes`,
  },
  "path-too-long": {
    zh: `完整路径超过${limits.pathBytes}字节`,
    en: `a path longer than ${limits.pathBytes} bytes`,
  },
  "reserved-name": {
    zh: "含有 Windows 不能使用的名称或字符，如 CON、NUL、问号，或以句点、空格结尾",
    en: "a name or character that Windows cannot use, such as CON, NUL or a question mark, or an end in a dot or space",
  },
} as const satisfies Record<string, Text>;
export type PathRule = keyof typeof pathRuleNames;

/**
 * A path inside a filing: composed (NFC), parted by `/`, without empty or `.` segments.
 * A backslash parts segments too, because old Windows packers write it so.
 */
export function normalisePath(
  text: string,
  maxSegmentBytes: number = limits.segmentBytes,
): Result<string, PathRule> {
  if (!text.isWellFormed() || text.includes("\u{FFFD}")) return err("unreadable-name");
  if (unsafeCharacter.test(text)) return err("control-character");
  const path = text.normalize("NFC").replaceAll("\\", "/");
  if (path.startsWith("/") || driveLetter.test(path)) return err("absolute-name");
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.length === 0) return err("unreadable-name");
  if (segments.includes("..")) return err("traversal");
  if (segments.some((segment) => utf8Length(segment) > maxSegmentBytes)) return err("name-too-long");
  if (segments.some((segment) => reserved.test(segment))) return err("reserved-name");
  const joined = segments.join("/");
  return utf8Length(joined) > limits.pathBytes ? err("path-too-long") : ok(joined);
}

/** Two paths of one key are the same file on Windows and macOS, whatever case they are written in. */
export const pathKey = (path: string): string => path.normalize("NFC").toLowerCase();

/** The text with every character that `control-character` forbids made visible, to be shown to a person. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(unsafeCharacters, (character) => `\\u{${hex(character)}}`);

const unsafe = String.raw`[\p{Cc}\p{Bidi_Control}\u2028\u2029]`;
const unsafeCharacter = new RegExp(unsafe, "u");
const unsafeCharacters = new RegExp(unsafe, "gu");
const driveLetter = /^[A-Za-z]:/;
/** Devices of Windows with any ending, characters that its file names never hold, and ends that it drops. */
const reserved = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)|[<>:"|?*]|[. ]$/i;
const hex = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
