import type { Obligation, ObligationState } from "@goodstanding/domain/obligations/obligation";

/** Whether a fact may say that it is done: what is owed, what is to be confirmed, and what is closed already. */
export const canBeClosed = ({ state }: Pick<Obligation, "state">): boolean => closable.has(state);

const closable: ReadonlySet<ObligationState> = new Set(["owed", "to-confirm", "fulfilled"]);
