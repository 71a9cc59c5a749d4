export * from "@goodstanding/database/scope";
