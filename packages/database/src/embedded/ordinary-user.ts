import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Turns a program and its arguments into the command that runs it as an ordinary user. */
export type AsOrdinaryUser = (
  program: string,
  args: readonly string[],
) => readonly [string, readonly string[]];

/**
 * PostgreSQL refuses to run as root. Under uid 0 it runs in a user namespace of its own, where root is called 1000: no
 * account is made, nothing changes owner, and directories closed to everyone else stay usable.
 * Throws with what to do where the system does not allow that.
 */
export async function asOrdinaryUser(uid = process.getuid?.(), unshare = "unshare"): Promise<AsOrdinaryUser> {
  if (uid !== 0) return (program, args) => [program, args];
  const namespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];
  try {
    await promisify(execFile)(unshare, [...namespace, "true"]);
  } catch (cause) {
    throw new Error(
      "PostgreSQL refuses to run as root, and this system opens no user namespace for it " +
        `(${cause instanceof Error ? cause.message.trim() : String(cause)}). Start as an ordinary user, ` +
        "or install util-linux 2.36 or later and allow user namespaces (sysctl user.max_user_namespaces), " +
        "or set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.",
      { cause },
    );
  }
  return (program, args) => [unshare, [...namespace, program, ...args]];
}
