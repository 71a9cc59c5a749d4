import { hashText } from "@goodstanding/storage/hash-text";
import type { Answer } from "./visit-link.ts";

/** What of an answer is kept, and compared with the next one. */
export interface ReadAnswer {
  readonly status: number;
  /** Without query and fragment, which services change at every visit. */
  readonly finalUrl: string;
  readonly title: string | null;
  readonly fingerprint: string | null;
  readonly asksPassword: boolean;
  /** The page itself says that what was shared is not there any more. */
  readonly saysGone: boolean;
}

/** Reads the beginning of a page. What is no page has no title, and its entity tag stands for its content. */
export function readAnswer({
  status,
  url,
  contentType,
  entityTag,
  asksCredentials,
  body,
}: Answer): ReadAnswer {
  const page = /html|^$/i.test(contentType) ? decode(body, contentType) : null;
  const title = page === null ? null : titleOf(page);
  const text = page === null ? "" : textOf(page);
  return {
    status,
    finalUrl: `${url.origin}${url.pathname}`.slice(0, LONGEST_URL),
    title,
    fingerprint: title ?? (page === null && entityTag !== null ? hashText(entityTag) : null),
    asksPassword:
      asksCredentials || (page !== null && (passwordField.test(page) || passwordWords.test(text))),
    saysGone: goneWords.test(text),
  };
}

const LONGEST_URL = 2000;
const LONGEST_TITLE = 200;

const passwordField = /<input\b[^>]*\btype\s*=\s*["']?password/i;
/** How netdisks and learning platforms in use at schools ask for the code of a share. */
const passwordWords =
  /提取码|提取密码|访问码|访问密码|分享密码|输入密码|查阅密码|请输入口令|pass ?code|access code|enter (?:the )?password/i;
/** How they say that a share is over, with status 200 as often as not. */
const goneWords =
  /链接(?:已|不)(?:失效|过期|存在)|分享(?:已|的?文件已)(?:被?取消|失效|过期|被?删除)|(?:文件|页面|内容)(?:已被删除|不存在|已失效)|来晚了|share (?:has )?(?:expired|been (?:cancelled|removed))|link (?:has )?expired|no longer available/i;

function titleOf(page: string): string | null {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1]?.replace(/\s+/g, " ").trim() ?? "";
  return title === "" ? null : title.slice(0, LONGEST_TITLE);
}

/** Words that a reader sees, and those that a script would show: pages of netdisks are mostly script. */
const textOf = (page: string): string => page.replace(/<!--[\s\S]*?-->/g, "").replace(/\s+/g, " ");

function decode(body: Buffer, contentType: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const charset = named.exec(contentType)?.[1] ?? named.exec(body.subarray(0, 2048).toString("latin1"))?.[1];
  try {
    return new TextDecoder(charset ?? "utf-8").decode(body);
  } catch {
    // A charset that nobody knows: most of the words that matter survive as UTF-8.
    return new TextDecoder().decode(body);
  }
}
