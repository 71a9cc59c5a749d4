import { handlersOf } from "@goodstanding/worker/handlers";

export const handlers: unknown = handlersOf;
