using YogaFlow.Studio;

return Verbs.Run(args);
