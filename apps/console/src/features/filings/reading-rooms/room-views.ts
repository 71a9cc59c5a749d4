import type { ApiOutputs } from "../../../lib/api.ts";

export type ReadingRoom = ApiOutputs["readingRooms"]["list"]["rooms"][number];
export type ReadingRequest = ReadingRoom["requests"][number];
export type RoomSecrets = ApiOutputs["readingRooms"]["create"];
