import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { Transport } from "@goodstanding/mail/transport";
import type { Deps } from "@goodstanding/operations/deps";
import type { LinkVisitor } from "@goodstanding/operations/links/visit-link";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";

/** Everything that the worker was constructed with. */
export interface WorkerDeps extends Omit<Deps, "newToken" | "secrets"> {
  readonly mail: MailSettings;
  readonly transport: Transport;
  readonly inspector: Inspector;
  readonly visitLink: LinkVisitor;
}
