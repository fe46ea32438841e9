mod candidates;
mod needs;
mod placing;
mod reassign;
