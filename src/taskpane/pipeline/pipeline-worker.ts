import { servePipeline } from "./serve-pipeline.ts";

servePipeline(self);
