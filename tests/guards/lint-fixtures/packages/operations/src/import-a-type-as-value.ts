import { Text } from "@goodstanding/domain/kernel/text";

export type Label = Text;
