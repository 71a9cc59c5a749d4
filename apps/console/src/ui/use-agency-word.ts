import type { Regime } from "@goodstanding/domain/policy/regime";
import { useText } from "../lib/language.ts";
import { useSession } from "../lib/session.ts";

/** The agency of one kind of accreditation in a sentence: 协会, 认证机构. */
export function useAgencyWord(): (regime: Regime) => string {
  const text = useText();
  const { agencyWords } = useSession();
  return (regime) => text(agencyWords[regime]);
}
