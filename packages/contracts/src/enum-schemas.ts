import { z } from "zod";
import {
  BusinessType,
  ConnectFlow,
  ContentGoal,
  ContentStatus,
  ContentType,
  FEED_PLATFORMS,
  IMPLEMENTED_PLATFORMS,
  Language,
  Locale,
  Platform,
  Role,
  Theme,
  Tone,
  VisualStyle,
} from "./enums.ts";

export const businessTypeSchema = z.enum(BusinessType);
export const connectFlowSchema = z.enum(ConnectFlow);
export const contentGoalSchema = z.enum(ContentGoal);
export const contentStatusSchema = z.enum(ContentStatus);
export const contentTypeSchema = z.enum(ContentType);
export const feedPlatformSchema = z.enum(FEED_PLATFORMS);
export const implementedPlatformSchema = z.enum(IMPLEMENTED_PLATFORMS);
export const languageSchema = z.enum(Language);
export const localeSchema = z.enum(Locale);
export const platformSchema = z.enum(Platform);
export const roleSchema = z.enum(Role);
export const themeSchema = z.enum(Theme);
export const toneSchema = z.enum(Tone);
export const visualStyleSchema = z.enum(VisualStyle);
