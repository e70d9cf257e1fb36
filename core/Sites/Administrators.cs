using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Sites;

/// <summary>Those who may do for every site what its facilitators may.</summary>
public sealed record Administrators(IReadOnlySet<PersonId> People)
{
    /// <summary>May open, review, publish and keep the roster of a site.</summary>
    public bool MayFacilitate(Site site, PersonId person) => site.IsFacilitator(person) || People.Contains(person);

    /// <summary>May see a site's dashboard outside its own channel.</summary>
    public bool MaySee(Site site, PersonId person) => site.IsRater(person) || MayFacilitate(site, person);
}
