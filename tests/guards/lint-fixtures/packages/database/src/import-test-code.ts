import { schoolForTest } from "./school-for-test.ts";

export const school: unknown = schoolForTest;
