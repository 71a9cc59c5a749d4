import { agencyLevelName, schoolLevelName } from "@goodstanding/domain/policy/level-names";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { useText } from "../lib/language.ts";
import { useSession } from "../lib/session.ts";

/** 校级 or 协会级, as a label; agencies of other kinds of accreditation go by their own word. */
export function useLevelWord(): (level: "school" | "agency", regime: Regime) => string {
  const text = useText();
  const { agencyWords } = useSession();
  return (level, regime) => text(level === "school" ? schoolLevelName : agencyLevelName(agencyWords[regime]));
}
