namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Slack's words for what it does not do, in ours. <see href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">Each
/// method's page</see> lists its own.
/// </summary>
internal static class SlackWords
{
    /// <summary>Why it may work later; null for what will not pass by itself.</summary>
    public static string? MayPass(string error) => error switch
    {
        "ratelimited" or "rate_limited" => "Slack asks the bot to slow down.",
        "message_limit_exceeded" => "The workspace has sent as many messages as its plan of Slack allows.",
        "team_added_to_org" or "org_login_required" or "external_channel_migrating" => "Slack is moving the workspace just now.",
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "update_failed" or "fetch_members_failed" =>
            "Slack has a problem of its own.",
        _ => null,
    };

    /// <summary>Why the person or channel cannot be reached, and what to do; null where it is not that.</summary>
    public static string? Unreachable(string error) => error switch
    {
        "is_archived" or "is_inactive" => "The channel is archived. Unarchive it, or set the site up in another channel.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_thread_only_channel"
            or "restricted_action_non_threadable_channel" or "restricted_action_thread_locked" or "no_permission" =>
            "Only some people may post there. Whoever manages the channel can allow ChatDashboard to.",
        "user_not_found" or "users_not_found" or "user_not_visible" => "They are not in this Slack workspace, or the bot may not see them.",
        "cannot_dm_bot" => "They are a bot.",
        "invalid_user_combination" => "They belong to another organisation and share no channel with ChatDashboard.",
        "messages_tab_disabled" => "The Messages tab of ChatDashboard is off. Whoever manages the app can switch it on, under App Home.",
        "team_access_not_granted" or "team_not_found" =>
            "ChatDashboard was not added to this workspace. An administrator of the organisation can add it.",
        "app_access_restricted" or "access_denied" or "accesslimited" or "ekm_access_denied" =>
            "An administrator of Slack does not let ChatDashboard write.",
        _ => null,
    };

    /// <summary>Why it was not taken, for whoever reads the status or waits for an answer.</summary>
    public static string Failed(SlackErrorException said) => said.Error switch
    {
        "invalid_auth" or "not_authed" or "token_expired" or "not_allowed_token_type" =>
            "Slack does not accept the bot's token. Its administrator can put the right one into Slack:Workspaces.",
        "missing_scope" =>
            $"ChatDashboard lacks the permission {said.Needed} in Slack. Its administrator can add it and install the app again.",
        "msg_too_long" or "msg_blocks_too_long" or "view_too_large" => "The message is too long for Slack.",
        "message_not_found" or "cant_update_message" or "edit_window_closed" or "thread_not_found" or "cannot_reply_to_message" =>
            "The message is not there any more, or cannot be changed.",
        "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" => "Slack did not wait long enough for the form to open.",
        "push_limit_reached" => "Three forms lie over each other already. Close one of them.",
        "hash_conflict" or "not_found" => "The form has been changed or closed meanwhile.",
        "expired_url" => "Slack takes five answers, for half an hour; then it must be asked anew.",
        "not_enabled" => "The Home tab of ChatDashboard is off. Whoever manages the app can switch it on, under App Home.",
        _ => $"Slack did not take it ({said.Error}).",
    };
}
