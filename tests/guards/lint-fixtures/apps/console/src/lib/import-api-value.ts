import { appRouter } from "@goodstanding/api/router";

export const router: unknown = appRouter;
