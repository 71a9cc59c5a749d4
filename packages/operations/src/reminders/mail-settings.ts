/** How this installation writes mail; from the environment. */
export interface MailSettings {
  /** `Name <address>` or an address. */
  readonly from: string;
  readonly publicUrl: string;
}
