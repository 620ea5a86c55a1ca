import { app } from 'electron';
import { success } from '../../ipc';
import { copyRequests } from './copy-requests';
import { editionRequests } from './edition-requests';
import { exportRequests } from './export-requests';
import { platformName } from './fonts';
import type { HandlerServices } from './handler-services';
import type { RequestHandlers } from './requests';
import { listTemplates, templateEntry } from './templates';

/** Answers every request of the window. */
export function createHandlers(services: HandlerServices): RequestHandlers {
  const { fonts, editions, language } = services;
  const templates = listTemplates();

  return {
    bootstrap: async () =>
      success({
        language: language(),
        preferences: services.preferences(),
        version: app.getVersion(),
        platform: platformName(),
        fonts: fonts.fonts,
        userFonts: await fonts.userFonts(),
        templates: templates.map(templateEntry),
        recent: await editions.recent(),
      }),
    setLanguage: async (argument) => {
      await services.setLanguage(argument.language);
      return success(undefined);
    },
    setPreferences: async (preferences) => {
      await services.setPreferences(preferences);
      return success(undefined);
    },
    ...editionRequests(services, templates),
    ...copyRequests(services),
    ...exportRequests(services),
  };
}
