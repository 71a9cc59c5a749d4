import type { AppRouter } from "@goodstanding/api/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

export type * from "@goodstanding/api/presenters/appraisal-views";
export type { RoomContents } from "@goodstanding/api/reading/room-contents";
export type { AppRouter };
/** What each procedure answers; the features name the parts of it that they show. */
export type ApiOutputs = inferRouterOutputs<AppRouter>;
/** What each procedure is asked with, before the server has read it. */
export type ApiInputs = inferRouterInputs<AppRouter>;
