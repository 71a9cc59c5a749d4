import { expect, test } from "vitest";
import { hashPassword, isPassword, newRoomPassword } from "./room-password.ts";

test("a password can be said over the phone, and comes but once", () => {
  const passwords = Array.from({ length: 200 }, newRoomPassword);
  for (const password of passwords)
    expect(password).toMatch(/^([bdfghjkmnprstz][aeiou]){2}(-([bdfghjkmnprstz][aeiou]){2}){3}$/);
  expect(new Set(passwords).size).toBe(200);
});

test("it opens as people type it back, and nothing else does", async () => {
  const stored = await hashPassword("bako-tife-musi-rona");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashPassword("bako-tife-musi-rona")).not.toBe(stored);
  for (const typed of [
    "bako-tife-musi-rona",
    " BAKO TIFE MUSI RONA ",
    "bakotifemusirona",
    "ｂａｋｏ—tife–musi－rona",
  ])
    expect(await isPassword(typed, stored), typed).toBe(true);
  for (const typed of ["", "bako-tife-musi-ronb", "bako-tife-musi-rona1"])
    expect(await isPassword(typed, stored), typed).toBe(false);
});

test("without a room, or with a hash of another kind, no password is right", async () => {
  for (const stored of [null, "", "$2b$10$abc", "$argon2id$v=19$m=19456,t=2,p=1$$"])
    expect(await isPassword("", stored)).toBe(false);
});
