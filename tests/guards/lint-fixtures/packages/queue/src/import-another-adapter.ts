import { openStorage } from "@goodstanding/storage/open-storage";

export const storage: unknown = openStorage;
