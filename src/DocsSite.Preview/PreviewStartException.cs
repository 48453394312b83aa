namespace DocsSite.Preview;

/// <summary>The preview can't listen: the message says why and what to do, ready for the terminal.</summary>
public sealed class PreviewStartException(string message, Exception inner) : Exception(message, inner);
