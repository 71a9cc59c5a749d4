import type { RobotCard } from "./robot-card.ts";
import type { RobotKind } from "./robot-kind.ts";

/**
 * A card in a platform's own form, as JSON without a signature: markdown at 企业微信, an actionCard at 钉钉, an interactive
 * card at 飞书. `null`: longer than the platform takes.
 */
export function robotBody(kind: RobotKind, card: RobotCard): string | null {
  const body = JSON.stringify(forms[kind](card));
  return bytesOf(kind === "wecom" ? weComContent(card) : body) > maxBytes[kind] ? null : body;
}

/** The longest that fits: lines are left out until it does. */
export function fittingBody(kind: RobotKind, cardOf: (limit: number) => RobotCard): string {
  for (let limit = MOST_LINES; limit > 0; limit -= 1) {
    const body = robotBody(kind, cardOf(limit));
    if (body !== null) return body;
  }
  return JSON.stringify(forms[kind]({ ...cardOf(1), sections: [] }));
}

const MOST_LINES = 6;

/** Of the content at 企业微信, of the whole request elsewhere; the sources are those of the limits. */
const maxBytes: Readonly<Record<RobotKind, number>> = { wecom: 4096, dingtalk: 20_000, feishu: 20_000 };

const forms: Readonly<Record<RobotKind, (card: RobotCard) => unknown>> = {
  wecom: (card) => ({ msgtype: "markdown", markdown: { content: weComContent(card) } }),
  dingtalk: (card) => ({
    msgtype: "actionCard",
    actionCard: {
      title: harmless(card.title),
      text: [`### ${harmless(card.title)}`, harmless(card.opening), ...sectionsOf(card, "- ")].join("\n\n"),
      singleTitle: card.link.label,
      singleURL: card.link.url,
    },
  }),
  feishu: (card) => ({
    msg_type: "interactive",
    card: {
      config: { wide_screen_mode: true },
      header: {
        template: card.isPressing ? "red" : "blue",
        title: { tag: "plain_text", content: card.title },
      },
      elements: [
        { tag: "markdown", content: [harmless(card.opening), ...sectionsOf(card, "- ")].join("\n\n") },
        {
          tag: "action",
          actions: [
            {
              tag: "button",
              text: { tag: "plain_text", content: card.link.label },
              type: "primary",
              url: card.link.url,
            },
          ],
        },
      ],
    },
  }),
};

const weComContent = (card: RobotCard): string =>
  [
    `### ${harmless(card.title)}`,
    harmless(card.opening),
    ...sectionsOf(card, "> "),
    `[${card.link.label}](${card.link.url})`,
  ].join("\n\n");

const sectionsOf = ({ sections }: RobotCard, bullet: string): readonly string[] =>
  sections.map(({ heading, lines, more }) =>
    [
      `**${harmless(heading)}**\n`,
      ...[...lines, ...(more === null ? [] : [more])].map((line) => bullet + harmless(line)),
    ].join("\n"),
  );

/** Names come from people: what would make markup, a link or a call to everybody of them becomes its wide form. */
const harmless = (text: string): string =>
  text
    .replace(/[*_`#<>[\]~|@]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + WIDE))
    .replace(/\s+/g, " ");

/** From ASCII to the full-width forms of Unicode. */
const WIDE = 0xfee0;

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
