import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Whether a server that was just started says its first word on loopback, before it ends or five seconds are over. */
export async function greets(server: ChildProcess, port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "data").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return true;
    await wait(25);
  }
  return false;
}
