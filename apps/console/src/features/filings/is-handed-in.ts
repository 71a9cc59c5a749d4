import { awaitsCollege, type FilingStatus } from "@goodstanding/domain/filings/filing-status";

/** True once the school has the material, so that its own date no longer presses. */
export const isHandedIn = (status: FilingStatus): boolean => !awaitsCollege(status);
