import { expect, test } from "vitest";
import { asOrdinaryUser } from "./ordinary-user.ts";

test("an ordinary user starts the program itself", async () => {
  const command = await asOrdinaryUser(1000);
  expect(command("/bin/postgres", ["-D", "x"])).toEqual(["/bin/postgres", ["-D", "x"]]);
});

test("root without user namespaces is told what to do", async () => {
  await expect(asOrdinaryUser(0, "/nonexistent/unshare")).rejects.toThrow(
    /refuses to run as root.*ENOENT.*Start as an ordinary user.*DATABASE_URL/s,
  );
});

test.runIf(process.getuid?.() === 0)("root starts it in a user namespace", async () => {
  const [command, args] = (await asOrdinaryUser())("/bin/postgres", ["-D", "x"]);
  expect([command, ...args].join(" ")).toBe(
    "unshare --user --map-user=1000 --map-group=1000 -- /bin/postgres -D x",
  );
});
