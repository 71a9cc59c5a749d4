import type { AppError } from "@goodstanding/domain/kernel/app-error";
import { errorText } from "@goodstanding/domain/kernel/error-texts";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { FastifyReply } from "fastify";
import { ExpectedError } from "../trpc.ts";

/** The body of a failure outside tRPC: code, parameters, and the sentence in both languages. */
export const errorBody = (error: AppError) => ({
  error: { ...error, message: { zh: errorText(error, "zh"), en: errorText(error, "en") } },
});

export const sendError = (reply: FastifyReply, error: AppError): FastifyReply =>
  reply.code(statusOfError(error)).send(errorBody(error));

export const statusOfError = (error: AppError): number =>
  getHTTPStatusCodeFromError(new ExpectedError(error));
