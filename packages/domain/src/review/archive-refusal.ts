import { type AppError, appError } from "../kernel/app-error.ts";
import { textParam } from "../kernel/fill-text.ts";
import type { Text } from "../kernel/text.ts";

/** Why an archive or a folder is not taken at all. Limits are architecture.md's table; the others are attacks or damage. */
export const archiveRules = [
  "archive-too-large",
  "unpacked-too-large",
  "entry-too-large",
  "too-many-entries",
  "ratio-too-high",
  "name-too-long",
  "path-too-long",
  "nested-too-deep",
  "not-a-zip",
  "truncated",
  "damaged",
  "split-archive",
  "overlapping-entries",
  "header-mismatch",
  "wrong-size",
  "wrong-checksum",
  "encrypted",
  "unsupported-method",
  "symlink",
  "special-file",
  "absolute-name",
  "traversal",
  "control-character",
  "unreadable-name",
  "duplicate-name",
  "reserved-name",
] as const;
export type ArchiveRule = (typeof archiveRules)[number];

/** `entry` is a printable form of the name inside the archive, `null` where the archive as a whole is refused. */
export interface ArchiveRefusal {
  readonly rule: ArchiveRule;
  readonly entry: string | null;
}

const repack: Text = {
  zh: "请重新打包为普通 ZIP 后上传。",
  en: "Pack it again as an ordinary ZIP and upload that.",
};
const split: Text = {
  zh: "请删除无关文件，或拆成几个压缩包分别上传。",
  en: "Leave out what does not belong, or upload it in several archives.",
};
const rename: Text = {
  zh: "请修改文件名后重新打包上传。",
  en: "Rename the file, pack it again and upload it.",
};
const realFiles: Text = {
  zh: "请用文件本身代替该条目后重新打包上传。",
  en: "Put the file itself in its place, pack it again and upload it.",
};

/** What is wrong and how to mend it, for the error, the finding and the command line alike. */
export const archiveRuleTexts: Record<ArchiveRule, { readonly name: Text; readonly fix: Text }> = {
  "archive-too-large": {
    name: { zh: "压缩包超过大小上限", en: "the archive is larger than allowed" },
    fix: split,
  },
  "unpacked-too-large": {
    name: { zh: "解压后总量超过上限", en: "the archive unpacks to more than allowed" },
    fix: split,
  },
  "entry-too-large": {
    name: { zh: "单个文件超过大小上限", en: "a file is larger than allowed" },
    fix: { zh: "请压缩或拆分该文件后重新打包上传。", en: "Compress or split that file, then pack again." },
  },
  "too-many-entries": {
    name: { zh: "文件数量超过上限", en: "the archive holds more files than allowed" },
    fix: split,
  },
  "ratio-too-high": {
    name: { zh: "压缩比异常（疑似解压炸弹）", en: "a compression ratio that only bombs have" },
    fix: {
      zh: "请检查该文件来源，直接上传未压缩的原件。",
      en: "Check where the file comes from; upload the original uncompressed.",
    },
  },
  "name-too-long": {
    name: { zh: "文件名或文件夹名过长", en: "a file or folder name is too long" },
    fix: {
      zh: "请将名称缩短到255字节（约85个汉字）以内。",
      en: "Shorten each name to 255 bytes (about 85 Chinese characters).",
    },
  },
  "path-too-long": {
    name: {
      zh: "文件夹层级过多，完整路径过长",
      en: "too many folders inside each other: a path is too long",
    },
    fix: {
      zh: "请减少文件夹层级或缩短名称，使完整路径在1024字节（约340个汉字）以内。",
      en: "Use fewer folders or shorter names, so that each path has at most 1024 bytes (about 340 Chinese characters).",
    },
  },
  "nested-too-deep": {
    name: { zh: "压缩包嵌套超过一层", en: "archives nested more than one deep" },
    fix: { zh: "请解开内层压缩包后重新打包上传。", en: "Unpack the inner archive, then pack again." },
  },
  "not-a-zip": {
    name: { zh: "不是 ZIP 压缩包", en: "this is not a ZIP archive" },
    fix: {
      zh: "请将材料打包为 ZIP（不支持 RAR、7Z），或直接上传文件夹。",
      en: "Pack the material as ZIP (not RAR or 7Z), or upload the folder.",
    },
  },
  truncated: {
    name: { zh: "压缩包不完整（可能未传完）", en: "the archive is cut short" },
    fix: {
      zh: "请确认本地压缩包能够打开，再重新上传。",
      en: "Check that your copy opens, then upload it again.",
    },
  },
  damaged: { name: { zh: "压缩包结构损坏", en: "the archive is damaged" }, fix: repack },
  "split-archive": {
    name: { zh: "分卷压缩包", en: "one volume of a split archive" },
    fix: { zh: "请合并分卷，打包为单个 ZIP 后上传。", en: "Join the volumes and upload one ZIP." },
  },
  "overlapping-entries": {
    name: { zh: "条目数据相互重叠（疑似解压炸弹）", en: "entries overlap, as only bombs do" },
    fix: repack,
  },
  "header-mismatch": {
    name: { zh: "目录与条目记录不一致", en: "directory and entry contradict each other" },
    fix: repack,
  },
  "wrong-size": {
    name: { zh: "条目实际大小与记录不符", en: "an entry is not of the size it states" },
    fix: repack,
  },
  "wrong-checksum": {
    name: { zh: "条目校验和不符（文件已损坏）", en: "an entry fails its checksum" },
    fix: { zh: "请用原文件重新打包后上传。", en: "Pack the original files again and upload that." },
  },
  encrypted: {
    name: { zh: "压缩包设有密码", en: "the archive is protected by a password" },
    fix: { zh: "请去除密码，重新打包后上传。", en: "Pack it again without a password." },
  },
  "unsupported-method": {
    name: { zh: "压缩方式不受支持", en: "a compression method that is not supported" },
    fix: {
      zh: "请以“存储”或“标准（Deflate）”方式重新打包。",
      en: "Pack it again with “store” or “deflate”.",
    },
  },
  symlink: { name: { zh: "含有符号链接", en: "a symbolic link" }, fix: realFiles },
  "special-file": {
    name: { zh: "含有设备等特殊文件", en: "a device or other special file" },
    fix: realFiles,
  },
  "absolute-name": { name: { zh: "文件名为绝对路径", en: "an absolute file name" }, fix: repack },
  traversal: {
    name: { zh: "文件名指向上级目录", en: "a file name that leads out of the archive" },
    fix: repack,
  },
  "control-character": {
    name: { zh: "文件名含控制字符或方向控制符", en: "a control or direction character in a file name" },
    fix: rename,
  },
  "unreadable-name": {
    name: { zh: "文件名为空或编码无法识别", en: "a file name that is empty or in no known encoding" },
    fix: rename,
  },
  "duplicate-name": {
    name: { zh: "文件名重复（不分大小写）", en: "two entries of the same name, whatever their case" },
    fix: rename,
  },
  "reserved-name": {
    name: {
      zh: "文件名含 Windows 不能使用的名称或字符",
      en: "a file name that Windows cannot use",
    },
    fix: rename,
  },
};

/** The refusal as an error for screen and command line. */
export function archiveRefused({ rule, entry }: ArchiveRefusal): AppError {
  const { name, fix } = archiveRuleTexts[rule];
  const whole: Text = { zh: "整个压缩包", en: "the whole archive" };
  return appError("archive.refused", {
    rule,
    ...textParam("rule", name),
    ...textParam("entry", entry === null ? whole : { zh: entry, en: entry }),
    ...textParam("fix", fix),
  });
}
