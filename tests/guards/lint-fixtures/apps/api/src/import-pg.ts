import pg from "pg";

export const pool: unknown = pg.Pool;
