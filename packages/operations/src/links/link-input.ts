import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";

/** What a person enters for a link. */
export interface LinkInput {
  readonly url: string;
  /** `null`: the link asks for none. */
  readonly password: string | null;
  readonly remark: string | null;
  /** The last day on which the service keeps the share; `null`: for good. */
  readonly expiresOn: LocalDate | null;
}

const LONGEST_URL = 2000;
const LONGEST_PASSWORD = 200;
const LONGEST_NOTE = 500;

/** The input without surrounding blanks. Errors: `link.url-invalid`, `link.invalid`. */
export function readLinkInput({ url, password, remark, expiresOn }: LinkInput): Result<LinkInput, AppError> {
  const read = {
    url: url.trim(),
    password: password?.trim() || null,
    remark: remark?.trim() || null,
    expiresOn,
  };
  const problem = urlProblem(read.url);
  if (problem)
    return err(appError("link.url-invalid", { url: read.url.slice(0, 100), ...textParam("rule", problem) }));
  if ((read.password?.length ?? 0) > LONGEST_PASSWORD) return err(tooLong(texts.password, LONGEST_PASSWORD));
  if ((read.remark?.length ?? 0) > LONGEST_NOTE) return err(tooLong(texts.remark, LONGEST_NOTE));
  return ok(read);
}

function urlProblem(url: string): Text | null {
  if (url === "" || !URL.canParse(url)) return texts.noAddress;
  const { protocol, username, password, hostname } = new URL(url);
  if (!["http:", "https:"].includes(protocol) || hostname === "") return texts.protocol;
  if (username !== "" || password !== "") return texts.credentials;
  return url.length > LONGEST_URL ? texts.long : null;
}

const tooLong = (field: Text, longest: number): AppError =>
  appError("link.invalid", {
    ...textParam("field", field),
    ...textParam("expected", { zh: `不超过 ${longest} 字`, en: `at most ${longest} characters` }),
  });

const texts = {
  noAddress: { zh: "不是完整的网址", en: "it is not a whole address" },
  protocol: { zh: "只接受 http 和 https", en: "only http and https are accepted" },
  credentials: { zh: "网址中不得含用户名或密码", en: "an address must not carry a name or password" },
  long: { zh: `长度超过 ${LONGEST_URL} 字`, en: `it is longer than ${LONGEST_URL} characters` },
  password: { zh: "密码", en: "The password" },
  remark: { zh: "备注", en: "The remark" },
} as const;
