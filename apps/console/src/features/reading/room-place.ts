import type { RoomContents } from "../../lib/api.ts";

export type RoomPart = RoomContents["places"][number];
export type RoomPlace = RoomPart["places"][number];

type TextOf = (text: RoomPlace["name"]) => string;

/** `机械设计 › 学生成果样本`, as the checklist calls it. */
export const placeName = ({ course, name }: RoomPlace, text: TextOf): string =>
  course === null ? text(name) : `${course} › ${text(name)}`;

export const findPlace = (parts: readonly RoomPart[], key: string | null): RoomPlace | undefined =>
  parts.flatMap(({ places }) => places).find((place) => place.key === key);

/** Nothing stands there: neither file nor link nor declaration. */
export const isBare = ({ files, links, declarations }: RoomPlace): boolean =>
  files + links + declarations.length === 0;
