import nodemailer from "nodemailer";

export interface BarePool {
  readonly send: (raw: Buffer, from: string, recipient: string) => Promise<void>;
  readonly close: () => void;
}

/** The pool of `nodemailer` as it comes, to be measured against: it keeps no record of what it sends. */
export function openBarePool(smtpUrl: string, connections: number): BarePool {
  const { hostname: host, port } = new URL(smtpUrl);
  const pool = nodemailer.createTransport({
    ...{ pool: true, host, port: Number(port), maxConnections: connections, ignoreTLS: true },
  });
  return {
    send: async (raw, from, recipient) => {
      await pool.sendMail({ raw, envelope: { from, to: [recipient] } });
    },
    close: () => pool.close(),
  };
}
