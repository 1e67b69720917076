namespace OpenIta.Web.Kept;

/// <summary>On an endpoint that shows everyone who has not signed in the same, and nothing but what <see cref="Statistics.PublicState"/> counts the changes of.</summary>
internal sealed record KeptForEveryone;
