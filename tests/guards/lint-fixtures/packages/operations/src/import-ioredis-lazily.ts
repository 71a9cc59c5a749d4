export const redis: Promise<unknown> = import("ioredis");
