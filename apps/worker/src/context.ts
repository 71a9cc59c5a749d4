import type { Inspector } from "@goodstanding/documents/inspect/inspector";
import type { BounceMailbox } from "@goodstanding/mail/bounces/open-bounce-mailbox";
import type { EvidenceSource } from "@goodstanding/mail/evidence/evidence-source";
import type { Transport } from "@goodstanding/mail/transport";
import type { Post } from "@goodstanding/operations/channels/post";
import type { Deps } from "@goodstanding/operations/deps";
import type { LinkVisitor } from "@goodstanding/operations/links/visit-link";
import type { MailRate } from "@goodstanding/operations/reminders/mail-rate";
import type { MailSettings } from "@goodstanding/operations/reminders/mail-settings";

/** Everything that the worker was constructed with. */
export interface WorkerDeps extends Deps {
  readonly mail: MailSettings;
  readonly transport: Transport;
  readonly rate: MailRate;
  /** `null`: nothing keeps a copy of every mail. */
  readonly evidence: EvidenceSource | null;
  /** `null`: no mailbox takes reports of mail servers. */
  readonly bounces: BounceMailbox | null;
  readonly inspector: Inspector;
  readonly visitLink: LinkVisitor;
  /** Hands messages to chat platforms and push services. */
  readonly post: Post;
}
