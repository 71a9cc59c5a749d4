/** One tone: text and icon colour on its own ground, at least 4.5 : 1, with a border of the same hue. */
export interface Tone {
  readonly ink: string;
  readonly ground: string;
  readonly line: string;
}

export const tones = {
  neutral: { ink: "#465450", ground: "#eef2f1", line: "#d3dbd9" },
  info: { ink: "#1a5390", ground: "#e8f1fb", line: "#bbd5f1" },
  success: { ink: "#1b6b3a", ground: "#e7f4ec", line: "#b5dcc4" },
  warning: { ink: "#7a4b00", ground: "#fff4dc", line: "#f0d79b" },
  danger: { ink: "#a8201a", ground: "#fdecea", line: "#f3c1bc" },
} as const satisfies Record<string, Tone>;
export type ToneName = keyof typeof tones;

/** The palette: pine for the frame and what can be clicked, warm grey for the page, the tones for what has a meaning. */
export const palette = {
  frame: "#10302a",
  frameInk: "#d5e5df",
  frameActive: "#1d4a41",
  primary: "#0f5c4c",
  primaryHover: "#157a66",
  page: "#f3f6f5",
  surface: "#ffffff",
  line: "#dde4e2",
  ink: "#1b2724",
  inkSoft: "#54625e",
} as const;

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';
export const monoFamily =
  '"JetBrains Mono", Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';

const parts = ["ink", "ground", "line"] as const satisfies readonly (keyof Tone)[];

/** Writes every token as a `--gs-…` property, so that style sheets and the component theme share one source. */
export function applyTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--gs-${kebab(name)}`, value);
  for (const [name, tone] of Object.entries<Tone>(tones)) {
    for (const part of parts) root.style.setProperty(`--gs-${name}-${part}`, tone[part]);
  }
  root.style.setProperty("--gs-font", fontFamily);
  root.style.setProperty("--gs-mono", monoFamily);
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
