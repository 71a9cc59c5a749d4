import { ruleNames } from "../policy/rule.ts";
import { contactMeansNames } from "./outside-contact.ts";
import type {
  ProofContact,
  ProofDelivery,
  ProofHanding,
  ProofHold,
  ProofLetter,
  ProofMail,
  ProofRecords,
  ProofRequest,
  Stamp,
} from "./proof-records.ts";

/** One row of the 催办记录单, in Chinese as it is printed; each text of a cell is a line of its own. */
export interface ProofRow {
  readonly at: Stamp;
  readonly kind: "邮件" | "其他渠道" | "延期申请" | "暂停或跳过" | "系统外联系" | "来函" | "材料报送";
  readonly matter: readonly string[];
  /** Who was told, or who acted. */
  readonly who: readonly string[];
  /** What came of it, and by what that is known. */
  readonly outcome: readonly string[];
}

/** 催办记录单: everything in order of time; a mail has one row an envelope, because each has an answer of its own. */
export const proofRows = (records: ProofRecords): readonly ProofRow[] =>
  [
    ...records.mails.flatMap(mailRows),
    ...records.requests.map(requestRow),
    ...records.holds.map(holdRow),
    ...records.contacts.map(contactRow),
    ...records.letters.map(letterRow),
    ...records.handings.map(handingRow),
  ].toSorted((a, b) => compare(a.at, b.at) || compare(a.kind, b.kind) || compare(keyOf(a), keyOf(b)));

const keyOf = ({ matter, who }: ProofRow): string => [...matter, ...who].join("\n");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const mailRows = (mail: ProofMail): readonly ProofRow[] =>
  mail.deliveries.map((delivery) => ({
    at: delivery.state === "sent" && delivery.settledAt !== null ? delivery.settledAt : mail.madeAt,
    kind: delivery.channel === "email" ? "邮件" : "其他渠道",
    matter: [
      mail.subject,
      ...mail.items,
      ...(delivery.resentBecause === null
        ? []
        : [`第${delivery.round}次发送，原因：${delivery.resentBecause}`]),
    ],
    who: [
      ...(delivery.roles.length === 0 ? [] : [delivery.roles.join("、")]),
      delivery.recipient,
      ...(delivery.channel === "email" ? [] : [`渠道：${channelNames[delivery.channel]}`]),
      ...(delivery.sentTo === null || delivery.sentTo === delivery.recipient
        ? []
        : [`演练：改投${delivery.sentTo}`]),
    ],
    outcome: deliveryOutcome(delivery),
  }));

function deliveryOutcome(delivery: ProofDelivery): readonly string[] {
  const { state, settledAt, attempts, messageId, evidence, bounces } = delivery;
  const { acknowledgedAt, isAcknowledgedSignedIn } = delivery;
  const found = evidence === null || evidence.kind === "smtp-reply" ? null : evidence;
  return [
    `${state === "sent" && found ? "经查实已送出" : stateNames[state]}${settledAt === null ? "" : `（${settledAt}）`}${attempts > 1 ? `，共尝试${attempts}次` : ""}`,
    ...replyLines(delivery.reply, found !== null),
    ...(attempts === 0 ? [] : [`Message-ID：${messageId}`]),
    ...(found === null
      ? []
      : [`依据：${evidenceNames[found.kind]}（${found.at}）${found.note === null ? "" : `，${found.note}`}`]),
    ...bounces.map(
      ({ at, action, status, diagnostic }) =>
        `${bounceNames[action]}（${at}）：${status} ${shortened(diagnostic)}`,
    ),
    ...(acknowledgedAt === null
      ? []
      : [`收件人${isAcknowledgedSignedIn ? "登录系统" : ""}确认“已知悉”（${acknowledgedAt}）`]),
  ];
}

/** A server answers with a code of three digits (RFC 5321, 4.2); other words are our own, and past once it was found out. */
function replyLines(reply: string | null, isFoundOut: boolean): readonly string[] {
  if (reply === null) return [];
  if (/^\d{3}(?!\d)/.test(reply)) return [`服务器应答：${shortened(reply)}`];
  return isFoundOut ? [] : [`系统说明：${shortened(reply)}`];
}

const requestRow = (request: ProofRequest): ProofRow => ({
  at: request.at,
  kind: "延期申请",
  matter: [dutyName(request), `申请延至${request.askedUntil}，理由：${request.reason}`],
  who: [request.askedAs],
  outcome: [
    request.state === "open"
      ? "待牵头部门决定"
      : `${request.state === "granted" ? `同意，延至${request.grantedUntil ?? request.askedUntil}` : "不同意"}（${request.decidedAt ?? ""}）`,
    ...(request.decidedBecause === null ? [] : [`说明：${request.decidedBecause}`]),
  ],
});

const holdRow = (hold: ProofHold): ProofRow => ({
  at: hold.at,
  kind: "暂停或跳过",
  matter: [
    dutyName(hold),
    hold.step === null ? "暂停此后全部催办" : `跳过：${hold.step}`,
    `原因：${hold.reason}`,
  ],
  who: [hold.by],
  outcome: [
    hold.state === "lifted"
      ? `已恢复（${hold.liftedAt ?? ""}）${hold.liftedBy === null ? "" : `，${hold.liftedBy}`}`
      : hold.state === "lapsed"
        ? "截止日期变更后自动失效"
        : "未恢复",
  ],
});

const contactRow = (contact: ProofContact): ProofRow => ({
  at: contact.at,
  kind: "系统外联系",
  matter: [contactMeansNames[contact.means].zh, contact.said],
  who: [`${contact.withWhom}${contact.isOfUnit ? "（全院）" : ""}`, `联系人：${contact.madeBy}`],
  outcome: [`${contact.recordedBy}登记（${contact.recordedAt}）`],
});

const letterRow = (letter: ProofLetter): ProofRow => ({
  at: letter.receivedOn,
  kind: "来函",
  matter: [
    `${letter.kind}　${letter.number}`,
    shortened(letter.summary),
    ...(letter.dueOn === null ? [] : [`回复期限：${letter.dueOn}`]),
  ],
  who: [letter.sender],
  outcome: [
    letter.answeredOn === null
      ? "未登记回复"
      : `已回复（${letter.answeredOn}）${letter.answerDocument ?? ""}`,
  ],
});

const handingRow = (handing: ProofHanding): ProofRow => ({
  at: handing.at,
  kind: "材料报送",
  matter: [
    dutyName(handing),
    handing.to === "school" ? `第${handing.number}次提交，报送学校` : "报送认证机构",
  ],
  who: [handing.by],
  outcome: [
    ...(handing.isWithdrawn ? ["已撤回"] : [handing.to === "school" ? "学校已收到" : "已登记回执"]),
    handing.to === "school" ? `快照 SHA-256：${handing.proof}` : `回执编号：${handing.proof}`,
  ],
});

/** The record keeps the whole; a row has to fit on a page. */
const LONGEST = 400;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text);

const dutyName = ({ rule, period }: Pick<ProofRequest, "rule" | "period">): string =>
  `${ruleNames[rule].zh}（${period}）`;

const channelNames: Record<ProofDelivery["channel"], string> = {
  email: "电子邮件",
  wecom: "企业微信",
  dingtalk: "钉钉",
  feishu: "飞书",
  "web-push": "浏览器推送",
  inbox: "站内消息",
};

/** A server that takes a mail says nothing of whether somebody reads it. */
const stateNames: Record<ProofDelivery["state"], string> = {
  pending: "待发送",
  sending: "发送中",
  sent: "对方服务器已接收",
  deferred: "暂未接收，待重试",
  failed: "发送失败",
  uncertain: "是否送达未确定",
  cancelled: "已取消发送：事项已办结、变更、暂停或跳过，或已由后一封催办代替",
};

const evidenceNames: Record<NonNullable<ProofDelivery["evidence"]>["kind"], string> = {
  "smtp-reply": "服务器应答",
  journal: "存档邮箱",
  "relay-log": "邮件服务器日志",
  person: "人工核实",
};

const bounceNames: Record<ProofDelivery["bounces"][number]["action"], string> = {
  failed: "退信",
  delayed: "延迟通知",
  delivered: "送达通知",
  relayed: "转投通知",
  expanded: "群发通知",
};
